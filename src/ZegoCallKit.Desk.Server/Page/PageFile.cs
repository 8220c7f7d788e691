using Microsoft.Net.Http.Headers;

namespace ZegoCallKit.Desk.Server.Page;

/// <summary>Represents one file of the desk's page.</summary>
/// <param name="ContentType">The type that browsers are told.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Tag">The hash of the bytes, so that browsers fetch only what changed.</param>
internal sealed record PageFile(string ContentType, ReadOnlyMemory<byte> Content, EntityTagHeaderValue Tag);
