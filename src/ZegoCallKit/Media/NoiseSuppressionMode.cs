namespace ZegoCallKit.Media;

/// <summary>Specifies the strength of noise suppression (ZEGO: <c>zego_ans_mode</c>).</summary>
public enum NoiseSuppressionMode
{
    /// <summary>Low strength.</summary>
    Soft = 0,

    /// <summary>Moderate strength.</summary>
    Medium = 1,

    /// <summary>Maximum strength; the voice suffers.</summary>
    Aggressive = 2,

    /// <summary>Uses a trained model.</summary>
    Ai = 3,

    /// <summary>Uses a trained model at moderate strength.</summary>
    AiBalanced = 4,

    /// <summary>Uses a trained model with little delay.</summary>
    AiLowLatency = 5,

    /// <summary>Uses a trained model at maximum strength.</summary>
    AiAggressive = 6,
}
