using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class SpectrumTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    [Fact]
    public void It_is_empty_when_the_sound_has_stopped()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        publisher.Accept(publisher.Engine.Levels.StartSpectrum(Interval));
        player.Accept(player.Engine.Levels.StartSpectrum(Interval));
        Speak(call, publisher);
        Assert.NotEqual(0, publisher.Log.Of<CapturedSpectrumUpdated>()[^1].Bands.Sum());
        Assert.NotEqual(0, player.Log.Of<RemoteSpectraUpdated>()[^1].Spectra.Single().Bands.Sum());
        call.Pass(200);

        Assert.Equal(0, publisher.Log.Of<CapturedSpectrumUpdated>()[^1].Bands.Sum());
        Assert.Equal(0, player.Log.Of<RemoteSpectraUpdated>()[^1].Spectra.Single().Bands.Sum());
    }

    [Fact]
    public void Starting_again_begins_with_nothing()
    {
        var call = new Call();
        var (publisher, _) = call.Pair();
        publisher.Accept(publisher.Engine.Levels.StartSpectrum(Interval));
        Speak(call, publisher);
        publisher.Accept(publisher.Engine.Levels.StopSpectrum());
        publisher.Accept(publisher.Engine.Levels.StartSpectrum(Interval));
        publisher.Log.Clear();
        call.Pass(10);

        Assert.Equal(0, publisher.Log.Only<CapturedSpectrumUpdated>().Bands.Sum());
    }

    private static void Speak(Call call, Caller publisher)
    {
        for (var i = 0; i < 10; i++)
        {
            publisher.SayRamp(AudioFormat.Default);
            call.Pass(10);
        }
    }
}
