using System.Text.Json;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the frame of each answer.</summary>
internal sealed record ApiReply
{
    public required int Code { get; init; }

    public string? Message { get; init; }

    public string? RequestId { get; init; }

    public JsonElement? Data { get; init; }
}
