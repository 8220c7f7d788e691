namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents one entry of a room's extra info.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="UserId">The id of the last writer; empty for the server.</param>
/// <param name="UserName">The display name of the last writer.</param>
/// <param name="At">The time of the change in Unix milliseconds.</param>
internal sealed record WireInfo(string Key, string Value, string UserId, string UserName, long At);
