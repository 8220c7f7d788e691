namespace ZegoCallKit.Calls;

/// <summary>Specifies which members may invite more users to a call in progress.</summary>
public enum InviteRight
{
    /// <summary>All members of the call may invite.</summary>
    AnyMember = 0,

    /// <summary>Only the user who started the call may invite.</summary>
    InviterOnly = 1,
}
