namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Defines what waits for the cloud's answer to a message or a change of an extra info.</summary>
internal interface IPendingAnswer
{
    /// <summary>Called with the answer, where the messages of the login are handled.</summary>
    void Complete(int code, string messageId);
}
