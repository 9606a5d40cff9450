// The library exists to carry the resource files; a static library needs one object of its own.
namespace plumbline {
extern const char kResourcePrefix[];
const char kResourcePrefix[] = ":/plumbline";
} // namespace plumbline
