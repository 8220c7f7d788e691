namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>Somebody with a browser, whose microphone hears a tone and whose camera sees counter pictures.</summary>
internal sealed class Person
{
    private readonly Lazy<FakeDevices> _devices;

    private Person(string name, double tone, uint firstNumber)
    {
        Name = name;
        Tone = tone;
        FirstNumber = firstNumber;
        _devices = new Lazy<FakeDevices>(() => new FakeDevices(tone, firstNumber));
    }

    public static Person Ann { get; } = new("Ann", 1_100, 0x300_0000);

    public static Person Bob { get; } = new("Bob", 1_700, 0x400_0000);

    public string Name { get; }

    public double Tone { get; }

    public uint FirstNumber { get; }

    public FakeDevices Devices => _devices.Value;
}
