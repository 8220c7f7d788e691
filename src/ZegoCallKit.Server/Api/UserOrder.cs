namespace ZegoCallKit.Server.Api;

/// <summary>Specifies the order of listed users.</summary>
public enum UserOrder
{
    /// <summary>Users who logged in first come first.</summary>
    OldestFirst = 0,

    /// <summary>Users who logged in last come first.</summary>
    NewestFirst = 1,
}
