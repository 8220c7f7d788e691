namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents a user of a room.</summary>
/// <param name="N">The number that distinguishes the user from an earlier one with the same id.</param>
/// <param name="UserId">The id of the user.</param>
/// <param name="UserName">The display name.</param>
internal sealed record WireUser(long N, string UserId, string UserName);
