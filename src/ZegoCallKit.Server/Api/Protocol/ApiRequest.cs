namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents a request before it is signed.</summary>
/// <param name="Action">The action.</param>
/// <param name="Parameters">The parameters in the query.</param>
/// <param name="Body">The body, JSON, if there is one.</param>
/// <param name="RoomId">The room that ZEGO counts the request for, if it counts for each room.</param>
internal sealed record ApiRequest(ApiAction Action, ApiParameters Parameters, byte[]? Body = null, string? RoomId = null);
