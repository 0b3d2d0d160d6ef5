# SPDX-FileCopyrightText: 2026 The Upheld developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The MSI by WiX: `cpack` in the build folder. For one person, without administrator rights. NOT BUILT YET: see README.md.
if(CMAKE_VERSION VERSION_LESS 3.30)
    message(FATAL_ERROR "A package for one person needs CMake 3.30 or later (CPACK_WIX_INSTALL_SCOPE, CPACK_WIX_VERSION).")
endif()
set(here ${CMAKE_CURRENT_LIST_DIR})

# All programs stand in one folder: the readers are found beside upheld.exe, and so are the DLLs.
install(TARGETS ${readers} DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS upheld ${readers}
    RUNTIME_DEPENDENCIES
        PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-" # of Windows itself
        POST_EXCLUDE_REGEXES "[/\\][Ww]indows[/\\]"
        DIRECTORIES $ENV{MINGW_PREFIX}/bin
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
qt_generate_deploy_app_script(TARGET upheld OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy})
# What is loaded or read by name only.
set(UPHELD_TESSDATA $ENV{MINGW_PREFIX}/share/tessdata CACHE PATH "Where eng.traineddata is")
set(UPHELD_POPPLER_DATA $ENV{MINGW_PREFIX}/share/poppler CACHE PATH "Where the character sets of PDFs are")
install(FILES ${UPHELD_TESSDATA}/eng.traineddata DESTINATION ${CMAKE_INSTALL_DATADIR}/tessdata)
install(DIRECTORY ${UPHELD_POPPLER_DATA}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/poppler)

set(CPACK_GENERATOR WIX)
set(CPACK_WIX_VERSION 4)
set(CPACK_WIX_INSTALL_SCOPE perUser)
set(CPACK_WIX_ROOT_FOLDER_ID LocalAppDataFolder)
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Programs/Upheld")
# Never another: an MSI with it replaces the one installed before.
set(CPACK_WIX_UPGRADE_GUID "6F0D9B0E-7C0B-4D0E-9C62-6B7B4A3C2E51")
set(CPACK_WIX_PRODUCT_ICON ${icons_folder}/upheld.ico)
set(CPACK_WIX_PATCH_FILE ${here}/filetypes.xml)
set(CPACK_WIX_UI_REF WixUI_Minimal)
set(CPACK_PACKAGE_EXECUTABLES upheld Upheld)
configure_file(${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_CURRENT_BINARY_DIR}/licence.txt COPYONLY)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_BINARY_DIR}/licence.txt)
