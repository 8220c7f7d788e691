namespace ZegoCallKit.Media;

/// <summary>Specifies the strength of echo cancellation (ZEGO: <c>zego_aec_mode</c>). Stronger modes also remove more of the speaker's own voice.</summary>
public enum EchoCancellationMode
{
    /// <summary>Maximum strength; voices suffer when both sides speak.</summary>
    Aggressive = 0,

    /// <summary>Moderate strength.</summary>
    Medium = 1,

    /// <summary>Low strength; the voice is unchanged.</summary>
    Soft = 2,

    /// <summary>Uses a trained model.</summary>
    Ai = 3,

    /// <summary>Uses a trained model at maximum strength.</summary>
    AiAggressive = 4,

    /// <summary>Uses a trained model at moderate strength.</summary>
    AiBalanced = 5,
}
