namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents one step of a call.</summary>
internal sealed record ApiRingStep(long At, string UserId, ApiRingStepKind What, IReadOnlyList<string>? To = null);
