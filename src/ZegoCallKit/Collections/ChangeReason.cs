namespace ZegoCallKit.Collections;

/// <summary>Specifies what happened to one item of a set.</summary>
public enum ChangeReason
{
    /// <summary>The item was added.</summary>
    Add = 0,

    /// <summary>The item was replaced by a newer version of itself.</summary>
    Update = 1,

    /// <summary>The item was removed.</summary>
    Remove = 2,
}
