using InCall;

return await new InCallProgram(InCallHost.OfConsole()).RunAsync(args);
