using ZegoCallKit.Messaging;

namespace ZegoCallKit.Publishing;

/// <summary>
/// Enforces the limits of supplemental data, because engines silently drop what exceeds them. Used in the state loop, except for the check of the length.
/// </summary>
internal sealed class SeiSender(TimeProvider time)
{
    public const int MaxBytes = 4_096;
    public const int MostPerSecond = 30;

    private readonly RateWindow _window = new(time, MostPerSecond);

    public static void Check(ReadOnlyMemory<byte> data, string parameter)
    {
        if (data.Length is < 1 or > MaxBytes)
        {
            throw new ArgumentException($"The SEI data must have 1 to {MaxBytes} bytes; it has {data.Length}.", parameter);
        }
    }

    /// <summary>Counts one message towards the limit of this second, unless the limit is reached.</summary>
    public ZegoException? CountOrRefuse(Operation operation)
    {
        if (_window.Wait > TimeSpan.Zero)
        {
            return operation.Failed(ZegoErrorCode.RoomCallApiTooFrequent, $"a stream carries at most {MostPerSecond} SEI messages per second, so this one was not sent");
        }

        _window.Count();
        return null;
    }
}
