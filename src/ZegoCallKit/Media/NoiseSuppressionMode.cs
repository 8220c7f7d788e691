namespace ZegoCallKit.Media;

/// <summary>How hard noise is fought (ZEGO: <c>zego_ans_mode</c>).</summary>
public enum NoiseSuppressionMode
{
    /// <summary>Little.</summary>
    Soft = 0,

    /// <summary>Moderate.</summary>
    Medium = 1,

    /// <summary>As much as possible; the voice suffers.</summary>
    Aggressive = 2,

    /// <summary>With a trained model.</summary>
    Ai = 3,

    /// <summary>With a trained model, moderate.</summary>
    AiBalanced = 4,

    /// <summary>With a trained model and little delay.</summary>
    AiLowLatency = 5,

    /// <summary>With a trained model, as much as possible.</summary>
    AiAggressive = 6,
}
