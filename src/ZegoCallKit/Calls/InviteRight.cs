namespace ZegoCallKit.Calls;

/// <summary>Who may invite more people to a call that is under way.</summary>
public enum InviteRight
{
    /// <summary>Everybody in it.</summary>
    AnyMember = 0,

    /// <summary>Only who began it.</summary>
    InviterOnly = 1,
}
