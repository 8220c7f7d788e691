using RingServer;

if (args is ["-h" or "--help", ..])
{
    Console.WriteLine(RingServerSettings.Usage);
    return 0;
}

try
{
    await using var app = RingServerApp.Build(args);
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is SettingException or IOException or InvalidDataException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
