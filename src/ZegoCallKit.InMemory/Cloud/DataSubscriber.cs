namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents a login's subscriptions to ordered data, as the cloud sees them. Compared by reference.</summary>
internal sealed class DataSubscriber(LoginTicket login, Action<string, ReadOnlyMemory<byte>> receive)
{
    public LoginTicket Login { get; } = login;

    /// <summary>Delivers data of a stream to the subscriber.</summary>
    public void Send(string streamId, ReadOnlyMemory<byte> data) => Login.Link.ToClient(() => receive(streamId, data));
}
