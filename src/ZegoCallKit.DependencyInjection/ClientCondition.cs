namespace ZegoCallKit.DependencyInjection;

/// <summary>Represents the condition of one of the container's clients.</summary>
/// <param name="Stage">The stage of the client's life.</param>
/// <param name="Failure">The failure, if the client failed.</param>
/// <param name="EngineVersion">The version of the client's engine, if the client is ready.</param>
internal sealed record ClientCondition(ClientStage Stage, Exception? Failure, string? EngineVersion);
