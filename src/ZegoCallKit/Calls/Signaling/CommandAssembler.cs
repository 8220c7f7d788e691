using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>Puts payloads together again. What never becomes whole is forgotten: with its sender, or when too much of it waits.</summary>
internal sealed class CommandAssembler(ILogger logger)
{
    /// <summary>How many unfinished payloads of one sender are kept; a sender sends one after the other.</summary>
    private const int MaxUnfinished = 4;

    private readonly Dictionary<UserId, List<UnfinishedPayload>> _unfinished = [];

    /// <summary>Takes a command of the room.</summary>
    /// <returns>The payload that it completes, if any.</returns>
    public byte[]? Take(UserId from, string command)
    {
        if (!command.StartsWith(CommandSplitter.Mark, StringComparison.Ordinal))
        {
            return null;
        }

        if (CommandPart.Parse(command) is not { } part)
        {
            SignalingLog.MalformedPart(logger, from.Value);
            return null;
        }

        return part.Count == 1 ? part.Bytes : Add(from, part);
    }

    public void Forget(UserId from) => _unfinished.Remove(from);

    public void Clear() => _unfinished.Clear();

    private byte[]? Add(UserId from, CommandPart part)
    {
        if (!_unfinished.TryGetValue(from, out var payloads))
        {
            _unfinished[from] = payloads = [];
        }

        var payload = payloads.Find(one => string.Equals(one.Id, part.Id, StringComparison.Ordinal) && one.Count == part.Count);
        if (payload is null)
        {
            if (payloads.Count == MaxUnfinished)
            {
                SignalingLog.PayloadForgotten(logger, from.Value);
                payloads.RemoveAt(0);
            }

            payloads.Add(payload = new UnfinishedPayload(part.Id, part.Count));
        }

        if (payload.Add(part) is { } whole)
        {
            payloads.Remove(payload);
            return whole;
        }

        return null;
    }
}
