using Microsoft.Net.Http.Headers;

namespace ZegoCallKit.Desk.Server.Page;

/// <summary>Represents one file of the desk's page.</summary>
/// <param name="ContentType">The media type.</param>
/// <param name="Content">The content.</param>
/// <param name="Tag">The entity tag, a hash of the content, so that browsers download only changed files.</param>
internal sealed record PageFile(string ContentType, ReadOnlyMemory<byte> Content, EntityTagHeaderValue Tag);
