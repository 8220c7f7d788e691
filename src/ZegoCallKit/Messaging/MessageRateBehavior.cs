namespace ZegoCallKit.Messaging;

/// <summary>What happens to a message that is sent faster than ZEGO takes them.</summary>
public enum MessageRateBehavior
{
    /// <summary>It waits for its turn, in the order of the calls, and is sent then. The wait counts towards no timeout; cancelling ends it with nothing sent.</summary>
    Wait = 0,

    /// <summary>It fails at once with 1009015 (broadcasts) or 1002072 (the others); nothing is sent.</summary>
    Fail = 1,
}
