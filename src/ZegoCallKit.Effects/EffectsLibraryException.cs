namespace ZegoCallKit.Effects;

/// <summary>The library of the ZegoEffects SDK cannot be used here. The message says what was searched or found, and what to do.</summary>
public sealed class EffectsLibraryException : ZegoException
{
    internal EffectsLibraryException(ZegoErrorCode code, string detail, string remedy, IReadOnlyList<string> searched, Exception? innerException = null)
        : base("LoadEffects", code, detail, remedy, innerException) => Searched = searched;

    /// <summary>Where it was looked for, in order.</summary>
    public IReadOnlyList<string> Searched { get; }
}
