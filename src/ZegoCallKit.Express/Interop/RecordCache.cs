using System.Runtime.CompilerServices;
using System.Text;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Express.Interop;

/// <summary>
/// Gives the same record for the same bytes: streams and users come again with every update of their room, and going, and need no second copy. Safe on all
/// threads; holds a bounded number of records, a later one taking the place of an earlier one with the same hash.
/// </summary>
internal sealed unsafe class RecordCache
{
    private const int Size = 1024;
    private const int LongestText = 1024;

    private readonly EngineStreamInfo?[] _streams = new EngineStreamInfo?[Size];
    private readonly EngineUser?[] _users = new EngineUser?[Size];

    public EngineStreamInfo Stream(ZegoStream* native)
    {
        var id = Utf8.Span(native->StreamId, 256);
        ref var slot = ref _streams[Utf8Hash.Of(id) & (Size - 1)];
        var known = Volatile.Read(ref slot);
        if (known is not null
            && IsSame(known.Id, native->StreamId, 256)
            && IsSame(known.ExtraInfo, native->ExtraInfo, 1024)
            && IsSame(known.User, &native->User))
        {
            return known;
        }

        var stream = new EngineStreamInfo(User(&native->User), Encoding.UTF8.GetString(id), Utf8.Read(native->ExtraInfo, 1024));
        Volatile.Write(ref slot, stream);
        return stream;
    }

    public EngineUser User(ZegoUser* native)
    {
        var id = Utf8.Span(native->UserId, 64);
        ref var slot = ref _users[Utf8Hash.Of(id) & (Size - 1)];
        var known = Volatile.Read(ref slot);
        if (known is not null && IsSame(known, native))
        {
            return known;
        }

        var user = new EngineUser(Encoding.UTF8.GetString(id), Utf8.Read(native->UserName, 256));
        Volatile.Write(ref slot, user);
        return user;
    }

    private static bool IsSame(EngineUser known, ZegoUser* native) =>
        IsSame(known.Id, native->UserId, 64) && IsSame(known.Name, native->UserName, 256);

    // Most texts are ASCII, and then as long in bytes as in characters: no need to look for their end first.
    private static bool IsSame(string known, byte* buffer, int capacity)
    {
        if (known.Length <= capacity
            && Ascii.Equals(new ReadOnlySpan<byte>(buffer, known.Length), known)
            && (known.Length == capacity || buffer[known.Length] == 0))
        {
            return true;
        }

        return !Ascii.IsValid(known) && IsSameDecoded(known, Utf8.Span(buffer, capacity));
    }

    [SkipLocalsInit]
    private static bool IsSameDecoded(string known, ReadOnlySpan<byte> utf8)
    {
        Span<char> decoded = stackalloc char[LongestText];
        return decoded[..Encoding.UTF8.GetChars(utf8, decoded)].SequenceEqual(known);
    }
}
