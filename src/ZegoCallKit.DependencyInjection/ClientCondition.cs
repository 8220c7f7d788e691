namespace ZegoCallKit.DependencyInjection;

/// <summary>How a client of the container is.</summary>
/// <param name="Stage">How far it is.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="EngineVersion">Its engine's version, when it works.</param>
internal sealed record ClientCondition(ClientStage Stage, Exception? Failure, string? EngineVersion);
