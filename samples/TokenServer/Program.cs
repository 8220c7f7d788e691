using TokenServer;

try
{
    await using var app = TokenServerApp.Build(args);
    await app.RunAsync();
    return 0;
}
catch (SettingException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
