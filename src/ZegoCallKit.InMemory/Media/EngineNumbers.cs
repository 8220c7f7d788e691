namespace ZegoCallKit.InMemory.Media;

/// <summary>Numbers the media planes of a cloud in the order in which their engines were created, so that their microphones have different tones, and the same ones in every
/// run.</summary>
/// <param name="first">The first number.</param>
internal sealed class EngineNumbers(int first = 0)
{
    private const int LowestTone = 200;
    private const int ToneStep = 10;
    private const int Tones = 700;

    private int _next = first - 1;

    public int Next() => Interlocked.Increment(ref _next);

    /// <summary>Returns the frequency of an engine's microphone in hertz: 10 Hz above that of the previous engine.</summary>
    public static double ToneOf(int number) => LowestTone + (ToneStep * (number % Tones));
}
