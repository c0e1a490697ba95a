# How a library, a program and a test of this project are declared.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_INTERPROCEDURAL_OPTIMIZATION OFF)
# A shared library that is built anew is read anew by the programs; they need no new link.
set(CMAKE_LINK_DEPENDS_NO_SHARED ON)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime
        ${CCACHE})
endif()

add_library(zhanggui_options INTERFACE)
target_include_directories(zhanggui_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(zhanggui_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
target_compile_definitions(zhanggui_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    ZHANGGUI_VERSION="${PROJECT_VERSION}")
if(ZHANGGUI_SANITIZE)
    target_compile_options(zhanggui_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
    target_link_options(zhanggui_options INTERFACE -fsanitize=address,undefined)
else()
    target_compile_options(zhanggui_options INTERFACE -fstack-protector-strong)
    target_compile_definitions(zhanggui_options INTERFACE $<$<CONFIG:RelWithDebInfo>:_FORTIFY_SOURCE=2>)
endif()

# zhanggui_library(NAME SOURCES a.cpp … [PUBLIC lib …] [PRIVATE lib …])
# A folder of core/ or ui/ as a library named zhanggui_NAME: static in what ships, which is few files that
# each hold all they need; shared in the build of the tests, where three hundred programs would otherwise
# each hold a copy of all of it, some 14 GB.
function(zhanggui_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(zhanggui_${name} ${ARG_SOURCES})
    # The same objects either way: nothing is exported by hand.
    set_target_properties(zhanggui_${name} PROPERTIES DEFINE_SYMBOL "")
    target_link_libraries(zhanggui_${name} PUBLIC zhanggui_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# zhanggui_program(NAME SOURCES main.cpp … LINKS lib …)
function(zhanggui_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE zhanggui_options ${ARG_LINKS})
endfunction()

# zhanggui_test(tst_NAME.cpp lib …)
# One executable a test source, run by ctest with a private home and no display.
function(zhanggui_test source)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE zhanggui_options Qt6::Test ${ARGN})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/run ${CMAKE_BINARY_DIR}/bin
            $<TARGET_FILE:${name}>)
endfunction()
