namespace ZegoCallKit.Media;

/// <summary>How hard echo is fought (ZEGO: <c>zego_aec_mode</c>). More of it takes more of the speaker's own voice with it.</summary>
public enum EchoCancellationMode
{
    /// <summary>As much as possible; the voice suffers when both speak.</summary>
    Aggressive = 0,

    /// <summary>Moderate.</summary>
    Medium = 1,

    /// <summary>Little; the voice stays as it is.</summary>
    Soft = 2,

    /// <summary>With a trained model.</summary>
    Ai = 3,

    /// <summary>With a trained model, as much as possible.</summary>
    AiAggressive = 4,

    /// <summary>With a trained model, moderate.</summary>
    AiBalanced = 5,
}
