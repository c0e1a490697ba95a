# What is installed where, and the two Debian packages: the till with its admin tool, and head office.
include(GNUInstallDirs)
find_program(GZIP gzip REQUIRED)

set(installer ${CMAKE_SOURCE_DIR}/installer)
set(packed ${CMAKE_BINARY_DIR}/installer)

# installer_gzip(SOURCE NAME COMPONENT FOLDER)
# Installs SOURCE as FOLDER/NAME.gz; without a time in it, so that equal sources make equal packages.
function(installer_gzip source name component folder)
    set(target ${packed}/${component}/${name}.gz)
    add_custom_command(OUTPUT ${target}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${packed}/${component}
        COMMAND ${GZIP} -9nc ${source} > ${target}
        DEPENDS ${source} VERBATIM)
    add_custom_target(installer_${component}_${name} ALL DEPENDS ${target})
    install(FILES ${target} DESTINATION ${folder} COMPONENT ${component})
endfunction()

# installer_documents(COMPONENT PACKAGE): what every Debian package says of itself.
function(installer_documents component package)
    set(folder ${CMAKE_INSTALL_DATADIR}/doc/${package})
    install(FILES ${installer}/copyright DESTINATION ${folder} COMPONENT ${component})
    installer_gzip(${installer}/changelog changelog ${component} ${folder})
endfunction()

if(TARGET zhanggui)
    install(TARGETS zhanggui RUNTIME COMPONENT till)
    install(FILES ${installer}/zhanggui.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT till)
    install(FILES ${installer}/zhanggui.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT till)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/zhanggui.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT till)
    installer_gzip(${installer}/man/zhanggui.1 zhanggui.1 till ${CMAKE_INSTALL_MANDIR}/man1)
    installer_documents(till zhanggui)
    list(APPEND CPACK_COMPONENTS_ALL till)
endif()
if(TARGET zhanggui-admin)
    install(TARGETS zhanggui-admin RUNTIME COMPONENT till)
    installer_gzip(${installer}/man/zhanggui-admin.1 zhanggui-admin.1 till ${CMAKE_INSTALL_MANDIR}/man1)
endif()
if(TARGET zhanggui-headoffice)
    install(TARGETS zhanggui-headoffice RUNTIME COMPONENT headoffice)
    install(FILES ${installer}/headoffice/zhanggui-headoffice.service
        DESTINATION lib/systemd/system COMPONENT headoffice)
    installer_gzip(${installer}/man/zhanggui-headoffice.1 zhanggui-headoffice.1 headoffice
        ${CMAKE_INSTALL_MANDIR}/man1)
    installer_documents(headoffice zhanggui-headoffice)
    list(APPEND CPACK_COMPONENTS_ALL headoffice)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME zhanggui)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Zhanggui maintainers <maintainers@zhanggui.invalid>")
# Empty, so that each package begins its description with a line of its own.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)

# Plugins, translations and fonts are opened by name at run time: shlibdeps cannot see them.
set(CPACK_DEBIAN_TILL_PACKAGE_NAME zhanggui)
string(CONCAT CPACK_DEBIAN_TILL_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, qt6-image-formats-plugins, qt6-qpa-plugins, "
    "qt6-translations-l10n, fonts-noto-cjk")
set(CPACK_DEBIAN_TILL_DESCRIPTION "point of sale and customer system for physical shops
Zhanggui is the window at the till: sign in, scan, attach a member, take cash
or card, hand over change and a receipt with a QR code. A sale is on disk
before the screen says so, with or without a network, and is sent to head
office when one is reachable.

This package also holds zhanggui-admin, which does the same without a window.")

set(CPACK_DEBIAN_HEADOFFICE_PACKAGE_NAME zhanggui-headoffice)
set(CPACK_DEBIAN_HEADOFFICE_PACKAGE_SECTION net)
set(CPACK_DEBIAN_HEADOFFICE_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_HEADOFFICE_PACKAGE_CONTROL_EXTRA
    "${installer}/headoffice/postinst;${installer}/headoffice/prerm;${installer}/headoffice/postrm")
set(CPACK_DEBIAN_HEADOFFICE_DESCRIPTION "head office of the Zhanggui point of sale
The HTTPS server that receives the sales of every till, once each and in
order, and reports them by day and shop. It is its own certificate authority:
a till is enrolled with a one-time code and presents a client certificate from
then on.")
include(CPack)
