using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// Reassembles payloads from their parts. An incomplete payload is dropped when its sender leaves, when it times out, when its sender starts too many others, or when all
/// incomplete payloads together take too much memory.
/// </summary>
internal sealed class CommandAssembler(TimeProvider time, ILogger logger)
{
    /// <summary>Defines how many unfinished payloads of one sender are kept; a sender sends one after the other.</summary>
    public const int MaxUnfinished = 4;

    /// <summary>Defines how many bytes of unfinished payloads are kept of all senders together.</summary>
    public const int MaxUnfinishedBytes = 4 * 1_024 * 1_024;

    /// <summary>Defines how long a payload waits for its next part. ZEGO takes 20 commands a second, so the whole of one takes two.</summary>
    public static readonly TimeSpan PartTimeout = TimeSpan.FromSeconds(30);

    // Ordered by age: the payload that has waited longest is first.
    private readonly LinkedList<UnfinishedPayload> _unfinished = [];
    private int _bytes;

    /// <summary>Gets how many bytes of unfinished payloads are kept.</summary>
    public int UnfinishedBytes => _bytes;

    /// <summary>Adds a command of the room.</summary>
    /// <returns>The payload that the command completes; otherwise <see langword="null"/>.</returns>
    public byte[]? Add(UserId from, string command)
    {
        if (!command.StartsWith(CommandSplitter.Mark, StringComparison.Ordinal))
        {
            return null;
        }

        DropStale();
        if (CommandPart.Parse(command) is not { } part)
        {
            SignalingLog.MalformedPart(logger, from.Value);
            return null;
        }

        return part.Count == 1 ? part.Bytes : Add(from, part);
    }

    /// <summary>Drops the incomplete payloads of a user who will not send the remaining parts.</summary>
    public void RemoveFrom(UserId from)
    {
        foreach (var payload in _unfinished.Where(one => one.From == from).ToList())
        {
            Remove(payload);
        }
    }

    public void Clear()
    {
        _unfinished.Clear();
        _bytes = 0;
    }

    private byte[]? Add(UserId from, CommandPart part)
    {
        var payload = _unfinished.FirstOrDefault(one => one.From == from && one.Count == part.Count && string.Equals(one.Id, part.Id, StringComparison.Ordinal));
        if (payload is not null)
        {
            Remove(payload);
        }
        else
        {
            payload = new UnfinishedPayload(from, part.Id, part.Count);
            if (_unfinished.Count(one => one.From == from) == MaxUnfinished)
            {
                Drop(_unfinished.First(one => one.From == from));
            }
        }

        if (payload.Add(part) is { } whole)
        {
            return whole;
        }

        payload.TouchedAt = time.GetTimestamp();
        _unfinished.AddLast(payload);
        _bytes += payload.Bytes;
        while (_bytes > MaxUnfinishedBytes)
        {
            Drop(_unfinished.First!.Value);
        }

        return null;
    }

    private void DropStale()
    {
        while (_unfinished.First is { } oldest && time.GetElapsedTime(oldest.Value.TouchedAt) >= PartTimeout)
        {
            Drop(oldest.Value);
        }
    }

    private void Drop(UnfinishedPayload payload)
    {
        SignalingLog.PayloadForgotten(logger, payload.From.Value);
        Remove(payload);
    }

    private void Remove(UnfinishedPayload payload)
    {
        _unfinished.Remove(payload);
        _bytes -= payload.Bytes;
    }
}
