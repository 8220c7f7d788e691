namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies whether an item was added or removed (ZEGO: <c>zego_update_type</c>).</summary>
public enum UpdateType
{
    /// <summary>The item was added.</summary>
    Add = 0,

    /// <summary>The item was removed.</summary>
    Delete = 1,
}
