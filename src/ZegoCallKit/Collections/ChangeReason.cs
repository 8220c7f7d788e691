namespace ZegoCallKit.Collections;

/// <summary>What happened to one item of a set.</summary>
public enum ChangeReason
{
    /// <summary>It came.</summary>
    Add = 0,

    /// <summary>It was replaced by a newer state of itself.</summary>
    Update = 1,

    /// <summary>It went.</summary>
    Remove = 2,
}
