# Every library that the product links, found in one place.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# Assertions stay on in what users run: a wrong figure is worse than a stop.
if(NOT MSVC)
  set(CMAKE_CXX_FLAGS_RELEASE "-O2")
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS
             Core Gui Widgets Charts Network Sql PrintSupport Concurrent LinguistTools)
find_package(Qt6Keychain REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(simdjson REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
find_package(OpenSSL REQUIRED)
find_package(ZLIB REQUIRED)

if(PLUMBLINE_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test HttpServer)
endif()

qt_standard_project_setup()
find_program(PLUMBLINE_CCACHE ccache)
if(PLUMBLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${PLUMBLINE_CCACHE})
endif()
