#!/usr/bin/env node
console.error("truce: the command line is not there yet");
