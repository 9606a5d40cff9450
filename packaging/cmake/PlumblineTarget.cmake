# How a library, a program or a test of ours is made: one definition of warnings,
# Qt strictness and include roots for all of them.

# Our own code is compiled with warnings as errors; foreign headers are SYSTEM and stay silent.
function(plumbline_strict target)
  target_compile_definitions(${target} PRIVATE
    QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  if(NOT target MATCHES "^tst_") # tests write plain literals
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII)
  endif()
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 /WX /utf-8 /permissive-)
  else()
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow
      -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
    if(CMAKE_UNITY_BUILD) # the compiler takes a joined file for a header
      target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
  endif()
  if(PLUMBLINE_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
endfunction()

# plumbline_library(NAME PUBLIC ... PRIVATE ... WITHOUT folder ...): a static library of the .cpp
# files of the current folder and its subfolders, but for those named by WITHOUT. Includes are
# written from the repository's root: #include "core/model/money.h".
function(plumbline_library name)
  cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE;WITHOUT" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
       ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  foreach(folder ${arg_WITHOUT})
    list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${folder}/")
  endforeach()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  plumbline_strict(${name})
  plumbline_precompile(${name} ${arg_PUBLIC} ${arg_PRIVATE})
endfunction()

# What a test program and the code shared by those of a folder have in common.
function(plumbline_test_target name)
  target_link_libraries(${name} PRIVATE ${ARGN})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${name} PRIVATE
    PLUMBLINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" PLUMBLINE_BINARY_DIR="${PROJECT_BINARY_DIR}")
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  plumbline_strict(${name})
  plumbline_precompile(${name} ${ARGN})
endfunction()

# plumbline_tests(LINKS ... [LABEL long]): every tst_*.cpp of the current folder becomes a test
# program and a CTest test of the same name. Other .cpp files of the folder are shared by them.
function(plumbline_tests)
  cmake_parse_arguments(arg "" "LABEL;TIMEOUT" "LINKS" ${ARGN})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp)
  file(GLOB shared CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  list(REMOVE_ITEM shared ${tests})
  set(links ${arg_LINKS} Qt6::Test)
  if("${shared}" MATCHES "\\.cpp")
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    add_library(tst_shared_${folder} STATIC ${shared})
    plumbline_test_target(tst_shared_${folder} ${links})
    list(PREPEND links tst_shared_${folder})
  endif()
  foreach(source ${tests})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    plumbline_test_target(${name} ${links})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT}
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
    if(arg_LABEL)
      set_tests_properties(${name} PROPERTIES LABELS ${arg_LABEL})
    endif()
  endforeach()
endfunction()

include(PlumblinePrecompiled)
