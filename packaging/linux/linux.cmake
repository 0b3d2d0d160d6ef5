# SPDX-FileCopyrightText: 2026 The Upheld developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The desktop's files, and the .deb: `cpack` in the build folder. What has to be installed beside it is found from what
# the four programs link; what they load or read by name only is listed here.
set(here ${CMAKE_CURRENT_LIST_DIR})
set(doc ${CMAKE_INSTALL_DATADIR}/doc/upheld)
install(TARGETS ${readers} DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/upheld)

set(id org.upheld.Upheld)
configure_file(${here}/${id}.metainfo.xml.in ${CMAKE_CURRENT_BINARY_DIR}/${id}.metainfo.xml @ONLY)
install(FILES ${here}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${here}/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/upheld.svg DESTINATION ${hicolor}/scalable/apps RENAME ${id}.svg)
foreach(size 16 22 24 32 48 64 128 256 512)
    install(FILES ${icons_folder}/${size}.png DESTINATION ${hicolor}/${size}x${size}/apps RENAME ${id}.png)
endforeach()

# Packed without the time of packing, so that the same source gives the same package.
function(install_packed source name folder)
    set(packed ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz)
    add_custom_command(OUTPUT ${packed} COMMAND sh -c "gzip -9nc \"$1\" > \"$2\"" sh ${source} ${packed}
        DEPENDS ${source} VERBATIM)
    add_custom_target(packed-${name} ALL DEPENDS ${packed})
    install(FILES ${packed} DESTINATION ${folder})
endfunction()
install_packed(${here}/upheld.1 upheld.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_packed(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog ${doc})
set(debian_changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.debian.txt)
configure_file(${here}/changelog.in ${debian_changelog} @ONLY)
install_packed(${debian_changelog} changelog.Debian ${doc})
install(FILES ${here}/copyright DESTINATION ${doc})
install(FILES ${here}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME upheld)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# In turn: the case file's database; TIFF scans; the words of scans; character sets of PDFs; letters for PDFs without
# fonts of their own and for the window; keyboard layouts under X11.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-image-formats-plugins, tesseract-ocr-eng, poppler-data, \
fonts-dejavu-core, fonts-liberation2 | fonts-liberation, xkb-data")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-gtk-platformtheme")
set(CPACK_PACKAGE_DESCRIPTION "Every year the Local Government and Social Care Ombudsman writes each
English council an annual review letter. Upheld is the desk at which the
officer of a scrutiny committee turns that letter into figures a committee
can rely on: each figure is read, lit in its place and checked, doubtful ones
stand out and are corrected by hand, and charts, data and the committee
paper follow.
.
Letters come as PDF files, scans, word processor's files, mails or archives.
They are taken apart by programs of their own that lock themselves in first.
Nothing is sent anywhere: Upheld works offline.")
