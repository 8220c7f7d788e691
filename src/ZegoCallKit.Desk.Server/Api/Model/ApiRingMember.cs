namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a member of a call.</summary>
internal sealed record ApiRingMember(string UserId, ApiRingMemberState State);
