using GroupCall;

var program = new CallProgram(CallHost.OfConsole());
return await program.RunAsync(args);
