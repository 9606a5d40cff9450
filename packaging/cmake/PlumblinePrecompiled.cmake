# Headers that nearly every file includes, compiled once per kind of target. With them a build from
# nothing takes about half the time. Each kind has the flags of the targets that reuse it, and no
# definition that one of them lacks: the compiler refuses it then.
function(plumbline_precompiled_kind name)
  cmake_parse_arguments(arg "" "" "LINKS;HEADERS" ${ARGN})
  add_library(${name} OBJECT ${PROJECT_SOURCE_DIR}/packaging/cmake/precompiled.cpp)
  target_link_libraries(${name} PRIVATE ${arg_LINKS})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE ON)
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  plumbline_strict(${name})
endfunction()

set(plumbline_std_headers <algorithm> <array> <functional> <map> <memory> <optional> <string> <string_view>
    <unordered_map> <variant> <vector>)
set(plumbline_qt_headers <QByteArray> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
    <QObject> <QString> <QStringList> <QTimer> <QUrl> <QVariant>)

plumbline_precompiled_kind(precompiled_qt LINKS Qt6::Core HEADERS ${plumbline_std_headers} ${plumbline_qt_headers})
plumbline_precompiled_kind(precompiled_widgets LINKS Qt6::Widgets HEADERS
  ${plumbline_std_headers} ${plumbline_qt_headers} <QAbstractItemModel> <QApplication> <QLabel> <QPainter> <QWidget>)
if(PLUMBLINE_TESTS)
  plumbline_precompiled_kind(tst_precompiled LINKS Qt6::Core HEADERS ${plumbline_std_headers} ${plumbline_qt_headers})
endif()

# plumbline_precompile(TARGET LINKS): picks the kind that fits what the target links.
function(plumbline_precompile target)
  if(MSVC OR PLUMBLINE_SANITIZE)
    return()
  endif()
  if(target MATCHES "^tst_")
    if(NOT "${ARGN}" MATCHES "plumbline_ui|Widgets|testkit|plumbline_desk")
      target_precompile_headers(${target} REUSE_FROM tst_precompiled)
    endif()
  elseif("${ARGN}" MATCHES "Qt6::Widgets|plumbline_ui")
    target_precompile_headers(${target} REUSE_FROM precompiled_widgets)
  elseif("${ARGN}" MATCHES "Qt6::|plumbline_store|plumbline_sync")
    target_precompile_headers(${target} REUSE_FROM precompiled_qt)
  endif()
endfunction()
