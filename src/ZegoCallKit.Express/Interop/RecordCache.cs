using System.Text;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Express.Interop;

/// <summary>
/// Returns the same record for the same bytes: streams and users recur with every update of their room, and when they leave, and need no second copy. Thread-safe.
/// Holds a limited number of records; a later one can replace an earlier one.
/// </summary>
internal sealed unsafe class RecordCache
{
    private readonly RecordSlots<EngineStreamInfo> _streams = new();
    private readonly RecordSlots<EngineUser> _users = new();

    public EngineStreamInfo Stream(ZegoStream* native)
    {
        var id = Utf8.Span(native->StreamId, 256);
        var hash = Utf8Hash.Of(id);
        if (_streams.Find(hash) is { } known
            && Utf8.Is(known.Id, native->StreamId, 256)
            && Utf8.Is(known.ExtraInfo, native->ExtraInfo, 1024)
            && IsSame(known.User, &native->User))
        {
            return known;
        }

        var stream = new EngineStreamInfo(User(&native->User), Encoding.UTF8.GetString(id), Utf8.Read(native->ExtraInfo, 1024));
        _streams.Keep(hash, stream);
        return stream;
    }

    public EngineUser User(ZegoUser* native)
    {
        var id = Utf8.Span(native->UserId, 64);
        var hash = Utf8Hash.Of(id);
        if (_users.Find(hash) is { } known && IsSame(known, native))
        {
            return known;
        }

        var user = new EngineUser(Encoding.UTF8.GetString(id), Utf8.Read(native->UserName, 256));
        _users.Keep(hash, user);
        return user;
    }

    private static bool IsSame(EngineUser known, ZegoUser* native) =>
        Utf8.Is(known.Id, native->UserId, 64) && Utf8.Is(known.Name, native->UserName, 256);
}
