using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Represents a publication at the desk, with the route over which its media go there.</summary>
internal sealed class RemotePublication
{
    private readonly PublishTicket _ticket;

    public RemotePublication(uint handle, PublishTicket ticket, WireRoute route)
    {
        Handle = handle;
        _ticket = ticket;
        Route = route;
        ticket.Published.Feed.Attach(route);
    }

    public uint Handle { get; }

    public WireRoute Route { get; }

    public void OnPublishing() => _ticket.Login.Link.ToClient(_ticket.Client.OnPublishing);

    public void OnInterrupted() => _ticket.Login.Link.ToClient(_ticket.Client.OnInterrupted);

    public void OnRefused(int code)
    {
        var client = _ticket.Client;
        _ticket.Login.Link.ToClient(() => client.OnRefused(code));
    }

    public void Close()
    {
        _ticket.Published.Feed.Detach(Route);
        Route.Close();
    }
}
