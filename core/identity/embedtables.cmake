# Writes every file of resources/identity as bytes into one source file, so that the library needs neither a
# resource system nor a path at run time. TABLES, OUTPUT: set by the caller.
set(text "#include \"core/identity/tabletext.h\"\n\nnamespace plumbline {\nnamespace {\n")
set(cases "")
foreach(table ${TABLES})
  get_filename_component(name ${table} NAME_WE)
  string(MAKE_C_IDENTIFIER ${name} symbol)
  file(READ ${table} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND text "constexpr unsigned char ${symbol}[] = {${bytes}};\n")
  string(APPEND cases "    if (name == \"${name}\")\n        return {reinterpret_cast<const char*>(${symbol}), sizeof ${symbol}};\n")
endforeach()
string(APPEND text "} // namespace\n\nstd::string_view tableText(std::string_view name)\n{\n${cases}    return {};\n}\n\n} // namespace plumbline\n")
file(WRITE ${OUTPUT} "${text}")
