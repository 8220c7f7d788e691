namespace ZegoCallKit.Messaging;

/// <summary>Specifies what happens to a message that is sent faster than ZEGO accepts.</summary>
public enum MessageRateBehavior
{
    /// <summary>The message waits for its turn, in the order of the calls, and is sent then. The wait does not count towards any timeout; canceling ends it with nothing sent.</summary>
    Wait = 0,

    /// <summary>The message fails immediately with 1009015 (broadcasts) or 1002072 (all others); nothing is sent.</summary>
    Fail = 1,
}
