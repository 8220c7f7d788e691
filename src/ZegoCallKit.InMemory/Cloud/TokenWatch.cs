using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Warns a member 30 seconds before its token expires, and acts when it has expired. Used only on the server's loop.</summary>
internal sealed class TokenWatch : IDisposable
{
    private static readonly TimeSpan Warning = TimeSpan.FromSeconds(30);

    // System timers support at most 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly CloudServer _server;
    private readonly CloudMember _member;
    private IDisposable? _timer;
    private bool _hasWarned;
    private bool _isDisposed;

    public TokenWatch(CloudServer server, CloudMember member, DateTimeOffset expiry)
    {
        _server = server;
        _member = member;
        Expiry = expiry;
    }

    public DateTimeOffset Expiry { get; }

    public void Dispose()
    {
        _isDisposed = true;
        _timer?.Dispose();
    }

    /// <summary>Warns, acts or waits, depending on the time. A disconnected user is warned after reconnecting.</summary>
    public void Check()
    {
        if (_isDisposed)
        {
            return;
        }

        var left = Expiry - _server.Time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            Expire();
            return;
        }

        if (left <= Warning && !_hasWarned && _member.Ticket.Account.IsOnline)
        {
            _hasWarned = true;
            var client = _member.Ticket.Client;
            _member.Send(() => client.OnTokenWillExpire(left));
        }

        var wait = left <= Warning ? left : left - Warning;
        _timer?.Dispose();
        _timer = _server.After(wait < LongestWait ? wait : LongestWait, Check);
    }

    private void Expire()
    {
        if (_server.Options.KickOnTokenExpiry)
        {
            _server.Admission.Kick(_member, ZegoErrorCode.RoomTokenExpiredKickedOut, StreamDeleteReason.KickedOut);
        }
    }
}
