#include "core/assess/snapshot.h"

#include "core/assess/snapshotfields.h"

namespace plumbline {
namespace {

// To be raised with every change of snapshotfields.h or of the values that it keeps.
constexpr std::int64_t kFormat = 3;
constexpr std::string_view kMagic = "plumbline assessment\n";

// magic, format, checksum of the body, body
constexpr std::size_t kHeadSize = kMagic.size() + 16;

std::string headOf(std::string_view body)
{
    ArchiveWriter numbers;
    numbers.id(kFormat);
    numbers.id(static_cast<std::int64_t>(archiveChecksum(body)));
    return std::string(kMagic) + numbers.take();
}

} // namespace

std::string toSnapshot(const Assessment& assessment)
{
    ArchiveWriter writer;
    // The template only reads from it when it writes an archive.
    archiveField(writer, const_cast<Assessment&>(assessment));
    const std::string body = writer.take();
    return headOf(body) + body;
}

bool isSnapshot(std::string_view bytes)
{
    return bytes.size() >= kHeadSize && bytes.substr(0, kHeadSize) == headOf(bytes.substr(kHeadSize));
}

std::optional<Assessment> fromSnapshot(std::string_view bytes)
{
    if (!isSnapshot(bytes))
        return std::nullopt;
    ArchiveReader reader(bytes.substr(kHeadSize));
    Assessment assessment;
    archiveField(reader, assessment);
    if (reader.failed() || !reader.atEnd())
        return std::nullopt;
    return assessment;
}

} // namespace plumbline
