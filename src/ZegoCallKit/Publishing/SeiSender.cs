using ZegoCallKit.Messaging;

namespace ZegoCallKit.Publishing;

/// <summary>The limits of supplemental data, kept here: engines drop what is beyond without a word. Used in the state loop, but for the check of the length.</summary>
internal sealed class SeiSender(TimeProvider time)
{
    public const int MaxBytes = 4_096;
    public const int MostPerSecond = 30;

    private readonly RateWindow _window = new(time, MostPerSecond);

    public static void Check(ReadOnlyMemory<byte> data, string parameter)
    {
        if (data.Length is < 1 or > MaxBytes)
        {
            throw new ArgumentException($"Supplemental data have 1 to {MaxBytes} bytes; these have {data.Length}.", parameter);
        }
    }

    /// <summary>Takes a place in this second, unless all are taken.</summary>
    public ZegoException? Take(Operation operation)
    {
        if (_window.Wait > TimeSpan.Zero)
        {
            return operation.Failed(ZegoErrorCode.RoomCallApiTooFrequent, $"a stream carries {MostPerSecond} supplemental messages a second, and this one would be lost");
        }

        _window.Take();
        return null;
    }
}
