namespace ZegoCallKit.Publishing;

/// <summary>How publishing ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Code">The engine's code, if it gave one.</param>
public sealed record PublicationEnd(PublicationEndReason Reason, ZegoErrorCode Code);
