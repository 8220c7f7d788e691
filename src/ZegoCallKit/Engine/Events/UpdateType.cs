namespace ZegoCallKit.Engine.Events;

/// <summary>Whether something came or went (ZEGO: <c>zego_update_type</c>).</summary>
public enum UpdateType
{
    /// <summary>It came.</summary>
    Add = 0,

    /// <summary>It went.</summary>
    Delete = 1,
}
